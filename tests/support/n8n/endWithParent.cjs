// Preloaded into n8n. File descriptor 3 is a pipe from the process that started it: when that process is gone,
// however it went, the pipe closes and n8n ends with its whole process group, so that no test leaves one behind.
const { Socket } = require('node:net');

const parent = new Socket({ fd: 3, readable: true, writable: false });
parent.on('close', () => process.kill(-process.pid, 'SIGKILL'));
parent.on('error', () => parent.destroy());
parent.resume();
parent.unref();
