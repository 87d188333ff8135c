// Preloaded into a process, and its threads: every way to the network throws and leaves its name on the error output.

import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

function refuse(target, name) {
  target[name] = () => {
    process.stderr.write(`NETWORK ${name}\n`);
    throw new Error(`the network is asked for: ${name}`);
  };
}

for (const name of ['connect', 'createConnection']) refuse(net, name);
refuse(net.Socket.prototype, 'connect');
refuse(tls, 'connect');
refuse(dgram, 'createSocket');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  refuse(dns, name);
  refuse(dns.promises, name);
}
for (const module of [http, https]) for (const name of ['request', 'get']) refuse(module, name);
refuse(http2, 'connect');
refuse(globalThis, 'fetch');
syncBuiltinESMExports();
