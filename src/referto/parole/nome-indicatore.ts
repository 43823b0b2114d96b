/** The name of an indicator away from its card: where several share it ("Fine lavori"), their objectives tell them apart. */
import { braniDi } from "../../obiettivi/brani";
import type { Giudizio, Obiettivo } from "../../obiettivi/giudizio";
import type { Detto } from "../documento/blocchi";
import { branoDi, letterale, testoDi } from "../documento/formule";
import { pulito, type Espresso } from "../documento/pulito";

const SEPARATORE = " – ";

/** How the name of each of these is said, live from its cell. */
export function nomiVivi(obiettivi: readonly Obiettivo[]): (g: Giudizio) => Detto {
  const quanti = new Map<string, number>();
  for (const { indicatore } of obiettivi.flatMap((o) => o.giudizi))
    quanti.set(
      paragonabile(indicatore.indicatore),
      (quanti.get(paragonabile(indicatore.indicatore)) ?? 0) + 1,
    );
  return (g) => {
    const { indicatore: nome, celle } = g.indicatore;
    const titolo = (quanti.get(paragonabile(nome)) ?? 0) > 1 ? titoloEspresso(g) : null;
    const posto = celle.indicatore;
    const mostrato = `${nome}${titolo ? `${SEPARATORE}${titolo.testo}` : ""}`;
    if (!posto) return { cella: { tipo: "testo", valore: mostrato.replace(/\s+/g, " ").trim() }, mostrato };
    const coda = titolo ? `&${letterale(SEPARATORE)}&${titolo.espressione}` : "";
    const formula =
      coda === "" ? testoDi(posto) : `=${branoDi({ posizione: posto, da: 0, testo: nome })}${coda}`;
    return { cella: { tipo: "formula", valore: formula }, mostrato };
  };
}

const paragonabile = (nome: string): string => nome.replace(/\s+/g, " ").trim().toLowerCase();

/** The title of its objective, where one cell holds it. */
function titoloEspresso({ indicatore: i }: Giudizio): Espresso | null {
  const brani = braniDi(i, i.testi.obiettivoOperativo === "" ? "descrizione" : "obiettivoOperativo");
  const [solo] = brani;
  return solo && brani.length === 1 ? pulito(solo) : null;
}
