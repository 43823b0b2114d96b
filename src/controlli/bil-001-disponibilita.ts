/**
 * BIL-001: the disponibilità the sheet declares is the recomputed one, by the definition in use. Where another
 * definition fits the declared ones better, the finding says which.
 */
import type { Importo } from "../base/importo";
import { ERRORE } from "../base/regola";
import {
  chiaveVoce,
  euro,
  nomeCampo,
  nomeDefinizione,
  nomeVoce,
  voceDetta,
  type VoceDetta,
} from "../bilancio/nomi";
import { DEFINIZIONI, SOTTRATTI, type DefinizioneDisponibilita } from "../bilancio/parametri";
import { differ, disponibilita } from "../bilancio/totali";
import type { CampoSottratto, Voce } from "../bilancio/voce";
import { conImporti, definisciControllo, type Contesto } from "./controllo";

/** Another definition, and how many of the declared ones it gives. */
type Migliore = Readonly<{ definizione: DefinizioneDisponibilita; tornano: number; su: number }>;

type Fatti = Readonly<{
  voce: VoceDetta;
  scritta: string;
  attuale: string;
  movimentato: string;
  sottratti: readonly Readonly<{ campo: CampoSottratto; importo: string }>[];
  attesa: string;
  migliore: Migliore | null;
}>;

interface Diversa {
  readonly voce: Voce;
  readonly scritta: Importo;
  readonly attesa: Importo;
}

export const bil001 = definisciControllo<Fatti>({
  codice: "BIL-001",
  titolo: {
    it: "La disponibilità scritta è quella che danno previsione e accertato o impegnato",
    en: "The available amount written is what budget and assessed or committed give",
  },
  difetto: { it: "Disponibilità diversa dal calcolo", en: "Available amount other than computed" },
  gravita: ERRORE,
  identita: ({ voce, scritta, attuale, movimentato, sottratti }) => [
    chiaveVoce(voce),
    scritta,
    attuale,
    movimentato,
    sottratti,
  ],
  frase: {
    it: (f) => ({
      messaggio:
        `Disponibilità del ${nomeVoce(f.voce, "it")}: scritta ${euro(f.scritta, "it")}, ma previsione attuale ` +
        `${euro(f.attuale, "it")} meno ${nomeCampo("movimentato", f.voce.parte)} ${euro(f.movimentato, "it")}` +
        f.sottratti
          .map((s) => ` meno ${nomeCampo(s.campo, f.voce.parte)} ${euro(s.importo, "it")}`)
          .join("") +
        ` fa ${euro(f.attesa, "it")}.` +
        (f.migliore
          ? ` Con la definizione «${nomeDefinizione(f.migliore.definizione, f.voce.parte, "it")}» ${quanteIt(f.migliore)}.`
          : ""),
      suggerimento: f.migliore
        ? "Se il programma di contabilità calcola così la disponibilità, scegliere quella definizione; altrimenti correggere l'importo sbagliato."
        : "Correggere l'importo sbagliato, o mettere nella cella la formula della differenza.",
    }),
    en: (f) => ({
      messaggio:
        `Available amount of ${nomeVoce(f.voce, "en")}: ${euro(f.scritta, "en")} is written, but current budget ` +
        `${euro(f.attuale, "en")} less ${nomeCampo("movimentato", f.voce.parte, "en")} ${euro(f.movimentato, "en")}` +
        f.sottratti
          .map((s) => ` less ${nomeCampo(s.campo, f.voce.parte, "en")} ${euro(s.importo, "en")}`)
          .join("") +
        ` makes ${euro(f.attesa, "en")}.` +
        (f.migliore
          ? ` By the definition “${nomeDefinizione(f.migliore.definizione, f.voce.parte, "en")}” ${f.migliore.tornano} of ${f.migliore.su} agree.`
          : ""),
      suggerimento: f.migliore
        ? "If your accounting package reckons the available amount that way, choose that definition; otherwise correct the wrong amount."
        : "Correct the wrong amount, or put the formula of the difference in the cell.",
    }),
  },
  verificabile: (c) => conImporti(c, "disponibilita", "previsioneAttuale", "movimentato"),
  controlla: ({ voci, tolleranza, definizioneDisponibilita: definizione }, fa) =>
    (["entrate", "spese"] as const).flatMap((parte) => {
      const sue = voci.filter((v) => v.parte === parte);
      const diverse = different(sue, definizione, tolleranza);
      const migliore = diverse.length === 0 ? null : better(sue, definizione, tolleranza);
      return diverse.map(({ voce, scritta, attesa }) => {
        const valore = (i: Voce["importi"]["movimentato"]): string => (i?.valore ?? attesa).toFixed();
        const { previsioneAttuale, movimentato } = voce.importi;
        return fa("errore", voce.importi.disponibilita?.posizione ?? { foglio: voce.foglio }, {
          voce: voceDetta(voce),
          scritta: scritta.toFixed(),
          attuale: valore(previsioneAttuale),
          movimentato: valore(movimentato),
          sottratti: SOTTRATTI[definizione].flatMap((campo) => {
            const importo = voce.importi[campo]?.valore;
            return importo ? [{ campo, importo: importo.toFixed() }] : [];
          }),
          attesa: attesa.toFixed(),
          migliore,
        });
      });
    }),
});

function different(
  voci: readonly Voce[],
  definizione: DefinizioneDisponibilita,
  tolleranza: Contesto["tolleranza"],
): Diversa[] {
  return voci.flatMap((voce) => {
    const scritta = voce.importi.disponibilita?.valore;
    const attesa = disponibilita(voce, definizione);
    return scritta && attesa && differ(scritta, attesa, tolleranza) ? [{ voce, scritta, attesa }] : [];
  });
}

/** The definition that fits more rows than the one in use, if one does. */
function better(
  voci: readonly Voce[],
  inUso: DefinizioneDisponibilita,
  tolleranza: Importo,
): Migliore | null {
  const scritte = voci.filter((v) => v.importi.disponibilita?.valore);
  const tornano = (d: DefinizioneDisponibilita): number =>
    scritte.filter((v) => {
      const [scritta, attesa] = [v.importi.disponibilita?.valore, disponibilita(v, d)];
      return scritta && attesa && !differ(scritta, attesa, tolleranza);
    }).length;
  const prove = DEFINIZIONI.map((definizione) => ({ definizione, tornano: tornano(definizione) }));
  const ora = prove.find((p) => p.definizione === inUso)?.tornano ?? 0;
  const [prima] = prove.toSorted((a, b) => b.tornano - a.tornano);
  return prima && prima.tornano > ora ? { ...prima, su: scritte.length } : null;
}

function quanteIt({ tornano, su }: Migliore): string {
  if (tornano < su) return `tornano ${tornano} su ${su}`;
  return su === 1 ? "torna l'unica" : `tornano tutte e ${su}`;
}
