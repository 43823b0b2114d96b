/** Text from outside as JSON; undefined, which no JSON says, where it is none. */
export function parseJson(testo: string): unknown {
  try {
    return JSON.parse(testo) as unknown;
  } catch (errore) {
    if (errore instanceof SyntaxError) return undefined;
    throw errore;
  }
}
