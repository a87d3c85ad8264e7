import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import next from "next";
import { Obstacle } from "@/lib/db/obstacle";
import { endAllLines } from "@/lib/live/switchboard";
import { answerFromCache } from "@/lib/reader/serve-cached";

const root = fileURLToPath(new URL("../", import.meta.url));

/** How long requests in flight may take when the server stops, in milliseconds. */
const DRAIN = 5_000;

export interface Served {
  port: number;
  /** Take no more requests, let those in flight finish, then end. */
  close(): Promise<void>;
}

/** Which port to serve on. @throws Obstacle if `PORT` is none. */
export function wantedPort(): number {
  const text = process.env.PORT || "3000";
  const port = Number(text);
  if (/^\d{1,5}$/u.test(text) && port < 65_536) return port;
  throw new Obstacle(`PORT=${text} is no port: use a number from 1 to 65535.`);
}

/**
 * Whether the port can be had: asked before anything that takes long.
 *
 * @throws Obstacle if it is taken or forbidden.
 */
export async function requirePort(port: number): Promise<void> {
  const server = await listen(createServer(), port);
  await new Promise((resolve) => server.close(resolve));
}

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainPort(port, error)));
    server.listen(port, process.env.HOST || undefined, () => resolve(server));
  });
}

function explainPort(port: number, error: NodeJS.ErrnoException): Error {
  if (error.code === "EADDRINUSE") {
    return new Obstacle(
      `Port ${port} is taken by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
  if (error.code === "EACCES")
    return new Obstacle(`Port ${port} is not for this user. Choose one above 1023 with PORT=….`);
  return error;
}

/**
 * Serve the newsroom: readers' finished pages at once, everything else by the framework. The port opens when the
 * first request can be answered.
 *
 * @throws Obstacle if the port can't be had.
 */
export async function serve(port: number, { dev }: { dev: boolean }): Promise<Served> {
  const server = createServer({
    keepAliveTimeout: 72_000, // longer than a proxy keeps its side, so that it never writes into a closing line
    headersTimeout: 20_000,
    requestTimeout: 300_000, // a picture of 25 MB over a slow line
  });
  const app = next({ dev, dir: root, port, hostname: "localhost", httpServer: server });
  const handle = app.getRequestHandler();
  await app.prepare();
  server.on("request", (request, response) => {
    // Whom limits are counted by (lib/web/address.ts). What the client wrote there is replaced.
    request.headers["x-galley-address"] = request.socket.remoteAddress ?? "unknown";
    const wake = () => {
      handle(request, response).catch((error: unknown) => {
        console.error(error);
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    };
    if (dev || !answerFromCache(request, response, wake)) wake();
  });
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      endAllLines();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      const late = setTimeout(() => server.closeAllConnections(), DRAIN);
      await closed;
      clearTimeout(late);
      await app.close();
    },
  };
}
