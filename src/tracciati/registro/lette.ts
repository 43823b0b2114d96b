/** The positions that the domain's objects hold: what "read" means in the ledger, and nothing else does. */
import { isVuoto } from "../../base/griglia";
import type { CellaLetta } from "../../base/cella-letta";
import type { Posizione } from "../../base/posizione";
import type { RigaTotale, Voce } from "../../bilancio/voce";
import type { IndicatoreLetto } from "../../obiettivi/indicatore";

const cella = (c: CellaLetta | null | undefined): Posizione[] =>
  c && !isVuoto(c.valore) ? [c.posizione] : [];

export const heldByVoce = (v: Voce): Posizione[] => [
  ...Object.values(v.importi).map((i) => i.posizione),
  ...Object.values(v.celle),
];

export const heldByTotale = (t: RigaTotale): Posizione[] => Object.values(t.importi).map((i) => i.posizione);

export const heldByIndicatore = (i: IndicatoreLetto): Posizione[] => [
  ...cella(i.target),
  ...cella(i.raggiunto),
  ...(i.rilevazioni ?? []).flatMap((r) => cella(r.cella)),
  ...cella(i.scadenza),
  ...cella(i.dataEffettiva),
  ...cella(i.gradoDichiarato),
  ...Object.values(i.celle),
  ...Object.values(i.brani).flatMap((brani) => brani.map((b) => b.posizione)),
];
