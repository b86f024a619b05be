// Imported before the engine, which reads these once: n8n's own SSRF protection as an admin sets it. 127.0.0.1 may be
// reached, the rest of the private network and the name localhost may not.
process.env.N8N_SSRF_PROTECTION_ENABLED = 'true';
process.env.N8N_SSRF_ALLOWED_IP_RANGES = '127.0.0.1/32';
process.env.N8N_SSRF_BLOCKED_HOSTNAMES = 'localhost';

export {};
