// What we use of the package, which ships no types of its own.
declare module "autocannon" {
  interface Result {
    requests: { total: number; average: number };
    non2xx: number;
    errors: number;
  }
  export default function autocannon(options: {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    headers?: Record<string, string>;
    requests?: readonly { method: "GET"; path: string }[];
  }): Promise<Result>;
}
