/**
 * BIL-001: the disponibilità the sheet declares is the recomputed one, by the definition in use. Where another
 * definition fits the declared ones better, the finding says which.
 */
import { formatItaliano, type Importo } from "../base/importo";
import { rilievo, type Rilievo } from "../base/rilievo";
import { DEFINIZIONI, SOTTRATTI, type DefinizioneDisponibilita } from "../bilancio/parametri";
import { differ, disponibilita } from "../bilancio/totali";
import type { Parte, Voce } from "../bilancio/voce";
import type { Contesto, Controllo } from "./controllo";
import { nomeCampo, nomeDefinizione, nomeVoce } from "./nomi";

interface Diversa {
  readonly voce: Voce;
  readonly scritta: Importo;
  readonly attesa: Importo;
}

export const disponibilitaDiversa: Controllo = {
  codice: "BIL-001",
  titolo: "Disponibilità diversa dal calcolo",
  controlla: ({ voci, tolleranza, definizioneDisponibilita }) =>
    (["entrate", "spese"] as const).flatMap((parte) => {
      const sue = voci.filter((v) => v.parte === parte);
      const diverse = different(sue, definizioneDisponibilita, tolleranza);
      const migliore = diverse.length === 0 ? null : better(sue, definizioneDisponibilita, tolleranza, parte);
      return diverse.map((d) => toRilievo(d, definizioneDisponibilita, migliore));
    }),
};

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

/** «Con la definizione «meno prenotato» tornano tutte e 12»: the definition that fits more rows, if one does. */
function better(
  voci: readonly Voce[],
  inUso: DefinizioneDisponibilita,
  tolleranza: Importo,
  parte: Parte,
): string | null {
  const scritte = voci.filter((v) => v.importi.disponibilita?.valore);
  const tornano = (d: DefinizioneDisponibilita): number =>
    scritte.filter((v) => {
      const [scritta, attesa] = [v.importi.disponibilita?.valore, disponibilita(v, d)];
      return scritta && attesa && !differ(scritta, attesa, tolleranza);
    }).length;
  const prove = DEFINIZIONI.map((definizione) => ({ definizione, quante: tornano(definizione) }));
  const ora = prove.find((p) => p.definizione === inUso)?.quante ?? 0;
  const [prima] = prove.toSorted((a, b) => b.quante - a.quante);
  if (!prima || prima.quante <= ora) return null;
  const quante =
    prima.quante < scritte.length
      ? `tornano ${prima.quante} su ${scritte.length}`
      : scritte.length === 1
        ? "torna l'unica"
        : `tornano tutte e ${scritte.length}`;
  return `Con la definizione «${nomeDefinizione(prima.definizione, parte)}» ${quante}.`;
}

function toRilievo(
  { voce, scritta, attesa }: Diversa,
  definizione: DefinizioneDisponibilita,
  migliore: string | null,
): Rilievo {
  const { previsioneAttuale, movimentato } = voce.importi;
  const valore = (i: Voce["importi"]["movimentato"]): string => formatItaliano(i?.valore ?? attesa);
  const sottratti = SOTTRATTI[definizione].flatMap((campo) => {
    const importo = voce.importi[campo]?.valore;
    return importo ? [` meno ${nomeCampo(campo, voce.parte)} ${formatItaliano(importo)}`] : [];
  });
  return rilievo(
    "BIL-001",
    "errore",
    voce.importi.disponibilita?.posizione ?? { foglio: voce.foglio },
    `Disponibilità del ${nomeVoce(voce)}: scritta ${formatItaliano(scritta)}, ma previsione attuale ` +
      `${valore(previsioneAttuale)} meno ${nomeCampo("movimentato", voce.parte)} ` +
      `${valore(movimentato)}${sottratti.join("")} fa ${formatItaliano(attesa)}.` +
      (migliore === null ? "" : ` ${migliore}`),
    migliore === null
      ? "Correggere l'importo sbagliato, o mettere nella cella la formula della differenza."
      : "Se il programma di contabilità calcola così la disponibilità, scegliere quella definizione; altrimenti correggere l'importo sbagliato.",
  );
}
