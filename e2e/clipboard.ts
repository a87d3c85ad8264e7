import type { Page } from "@playwright/test";

/** Put HTML and text on the clipboard, as another program would, and paste. */
export async function pastes(page: Page, html: string, text = ""): Promise<void> {
  await page.evaluate(
    ([rich = "", plain = ""]) => {
      const clipboardData = new DataTransfer();
      if (rich !== "") clipboardData.setData("text/html", rich);
      clipboardData.setData("text/plain", plain);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [html, text],
  );
}
