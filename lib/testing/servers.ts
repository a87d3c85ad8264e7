import http, { type RequestListener } from "node:http";
import https from "node:https";
import net, { type AddressInfo, type Server, type Socket } from "node:net";
import type { Certificate } from "./certificate";

/** A server on 127.0.0.1 while a test runs. */
export interface Running extends AsyncDisposable {
  port: number;
  /** How many connections there have been. */
  connections(): number;
}

/** A web server that answers as the listener does. */
export const webServer = (answer: RequestListener): Promise<Running> => run(http.createServer(answer));

/** One behind TLS. */
export const secureServer = (certificate: Certificate, answer: RequestListener): Promise<Running> =>
  run(https.createServer(certificate, answer));

/** A server that writes what it likes, once something was asked. */
export const rawServer = (answer: (socket: Socket) => void): Promise<Running> =>
  run(net.createServer((socket) => socket.once("data", () => answer(socket))));

async function run(server: Server): Promise<Running> {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on("connection", (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    // A client that has had enough is what many of these tests are about.
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => count,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
