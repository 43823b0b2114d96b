/** support.microsoft.com, "Rename a worksheet" */
const CARATTERI = 31;

/**
 * A free name for a sheet: `Referto`, else `Referto (2)`…, cut where it would be longer than a name may be. Names are unique
 * whatever their case.
 */
export function nomeLibero(nome: string, presi: ReadonlySet<string>): string {
  let proposta = nome.slice(0, CARATTERI);
  for (let n = 2; presi.has(proposta.toLowerCase()); n++) {
    const numero = ` (${n})`;
    proposta = `${nome.slice(0, CARATTERI - numero.length).trimEnd()}${numero}`;
  }
  return proposta;
}
