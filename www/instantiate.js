// Compiles a part of the program: while it arrives, where the browser can and the host names its type; else once it is
// here whole (Safari before 15, hosts that do not know `.wasm`).
export async function instantiate(response, imports) {
  const answer = await response;
  if (!answer.ok) { throw new Error(answer.status + ' ' + answer.url); }
  const streams = WebAssembly.instantiateStreaming && answer.headers.get('Content-Type') === 'application/wasm';
  return streams
    ? WebAssembly.instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
