// Socket.IO, as its own documentation would have it: one emit to everybody.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { Server } from "socket.io";

const server = createServer((request, response) => {
  const [, verb, name] = request.url.split("/");
  // Socket.IO sends values, not text: the frame as a value makes the same bytes and a few more.
  if (verb === "send") io.emit("frame", JSON.parse(readFileSync(`${process.env.FRAMES}/${name}`)));
  response.writeHead(204).end();
});
// Its own heartbeat would want an answer in its own protocol.
const io = new Server(server, { transports: ["websocket"], pingInterval: 3_600_000 });
server.keepAliveTimeout = 0;
server.listen(Number(process.argv[2]), "127.0.0.1");
