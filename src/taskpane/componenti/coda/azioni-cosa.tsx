/** What can be done of the thing in sight, in order: the first is the blue one, and Enter presses it. */
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Calculator20Regular } from "@fluentui/react-icons/svg/calculator";
import { Checkmark20Regular } from "@fluentui/react-icons/svg/checkmark";
import { Edit20Regular } from "@fluentui/react-icons/svg/edit";
import { EyeOff20Regular } from "@fluentui/react-icons/svg/eye-off";
import { Mail20Regular } from "@fluentui/react-icons/svg/mail";
import { People20Regular } from "@fluentui/react-icons/svg/people";
import { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
import { TableSimple20Regular } from "@fluentui/react-icons/svg/table-simple";
import type { ReactElement } from "react";
import type { RilievoMostrato } from "../../../app/vista/mostra";
import type { Riparazione } from "../../../app/giudizio/riparazione";
import type { Testi } from "../../testi/testi";
import { Azione } from "../parti/azione";
import { PrimaEDopo } from "../parti/prima-e-dopo";
import { useTesti } from "../parti/contesto-testi";

/** What a press begins. */
export type Mossa =
  "vai" | "scrivi" | "somma" | "correggi" | "letto" | "nomi" | "accetta" | "scarta" | "chiedi" | "riapri";

interface Voce {
  readonly mossa: Mossa;
  readonly icona: ReactElement;
  readonly testo: string;
  readonly tasto: string;
  readonly sotto?: ReactElement;
}

interface Proprieta {
  readonly rilievo: RilievoMostrato;
  /** Its safe correction, while it is to be decided. */
  readonly riparazione: Riparazione | null;
  readonly responsabile: string | null;
  readonly fermo: boolean;
  readonly fai: (mossa: Mossa) => void;
}

export function AzioniCosa({ rilievo, riparazione, responsabile, fermo, fai }: Proprieta) {
  const testi = useTesti();
  const voci = vociDi(rilievo, riparazione, responsabile, testi);
  return (
    <div>
      {voci.map((v, i) => (
        <Azione
          key={v.mossa}
          icona={v.icona}
          testo={v.testo}
          {...(v.sotto ? { sotto: v.sotto } : {})}
          tasto={i === 0 ? `Enter ${v.tasto}` : v.tasto}
          prima={i === 0}
          fermo={fermo && FERME.has(v.mossa)}
          premi={() => {
            fai(v.mossa);
          }}
        />
      ))}
    </div>
  );
}

/** They write: they wait while something else is at work. */
const FERME: ReadonlySet<Mossa> = new Set(["correggi", "scarta", "riapri"]);

function vociDi(
  r: RilievoMostrato,
  riparazione: Riparazione | null,
  responsabile: string | null,
  { coda: t }: Testi,
): readonly Voce[] {
  if (r.accettato) return [{ mossa: "riapri", icona: <ArrowUndo20Regular />, testo: t.riapri, tasto: "A" }];
  const prima = primaDi(r, riparazione, t);
  return [
    ...(prima ? [prima] : []),
    ...(r.scartabile
      ? [{ mossa: "scarta", icona: <EyeOff20Regular />, testo: t.nonDato, tasto: "X" } as const]
      : []),
    { mossa: "accetta", icona: <Checkmark20Regular />, testo: t.accetta, tasto: "A" },
    ...(responsabile === null
      ? []
      : [{ mossa: "chiedi", icona: <Mail20Regular />, testo: t.chiedi(responsabile), tasto: "R" } as const]),
  ];
}

function primaDi(r: RilievoMostrato, riparazione: Riparazione | null, t: Testi["coda"]): Voce | null {
  if (riparazione)
    return {
      mossa: "correggi",
      icona: <Edit20Regular />,
      testo: t.correggi,
      tasto: "C",
      sotto: <PrimaEDopo prima={riparazione.prima} dopo={riparazione.dopo} />,
    };
  switch (r.rimedio) {
    case "tabelle":
      return { mossa: "letto", icona: <TableSearch20Regular />, testo: t.scegliColonne, tasto: "C" };
    case "somma":
      return { mossa: "somma", icona: <Calculator20Regular />, testo: t.mostraSomma, tasto: "C" };
    case "risultato":
      return { mossa: "scrivi", icona: <Edit20Regular />, testo: t.scrivi, tasto: "C" };
    case "nomi":
      return { mossa: "nomi", icona: <People20Regular />, testo: t.decidiNomi, tasto: "C" };
    case null:
      // There is nothing to correct from here: the cell is where it is done.
      return r.foglio === null
        ? null
        : {
            mossa: "vai",
            icona: <TableSimple20Regular />,
            testo: r.cella === null ? t.vaiFoglio(r.foglio) : t.vai(`${r.foglio}, ${r.cella}`),
            tasto: "V C",
          };
    default:
      return r.rimedio satisfies never;
  }
}

/** Whether the cell has a button of its own: not where going there is the first action. */
export const hasVai = (r: RilievoMostrato, riparazione: Riparazione | null): boolean =>
  r.foglio !== null && (r.accettato !== null || riparazione !== null || r.rimedio !== null);
