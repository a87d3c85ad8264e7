import { PlainPage } from "@/components/desk/plain-page";

export default function NotFound() {
  return (
    <PlainPage title="Not here">
      <p>There is nothing at this address, or nothing that you can see.</p>
    </PlainPage>
  );
}
