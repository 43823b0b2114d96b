/** A free name for a sheet: `Referto`, else `Referto (2)`… Names are unique whatever their case. */
export function nomeLibero(nome: string, presi: ReadonlySet<string>): string {
  let proposta = nome;
  for (let n = 2; presi.has(proposta.toLowerCase()); n++) proposta = `${nome} (${n})`;
  return proposta;
}
