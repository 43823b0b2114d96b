/** What was just done, in words, beside the button that takes it back. */
import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Lingua } from "../../base/rilievo";
import { indirizzo } from "../../base/posizione";
import type { Annullabile } from "../annullabile";
import type { Stato } from "../stato";
import type { TestiAtti } from "../testi/atti";
import { ATTI_EN } from "../testi/atti-en";
import { ATTI_IT } from "../testi/atti-it";
import type { Testi } from "../testi/testi";
import { isFermo } from "../viste";
import { inAttesa } from "./parti/attesa";
import { useTesti } from "./parti/contesto-testi";
import { PrimaEDopo } from "./parti/prima-e-dopo";
import { Tasto } from "./parti/tasto";

const useStyles = makeStyles({
  riga: {
    display: "flex",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    "@media (max-height: 400px)": { marginBottom: "2px", paddingTop: "2px", paddingBottom: "2px" },
    backgroundColor: tokens.colorNeutralBackgroundInverted,
    color: tokens.colorNeutralForegroundInverted,
  },
  testo: {
    minWidth: 0,
    overflowWrap: "anywhere",
    display: "-webkit-box",
    overflow: "hidden",
    "-webkit-line-clamp": "3",
    "-webkit-box-orient": "vertical",
    "@media (max-height: 400px)": { "-webkit-line-clamp": "1" },
  },
  bottone: {
    flexShrink: 0,
    color: "inherit",
    backgroundColor: "transparent",
    border: "1px solid currentColor",
    "&:hover": { color: "inherit", backgroundColor: "transparent", textDecorationLine: "underline" },
    "&:hover:active": { color: "inherit", backgroundColor: "transparent" },
    "&[aria-disabled=true]": { color: "inherit", backgroundColor: "transparent", opacity: 0.8 },
  },
});

const ATTI: Readonly<Record<Lingua, TestiAtti>> = { it: ATTI_IT, en: ATTI_EN };

export interface ProprietaAtto {
  readonly stato: Pick<Stato, "fatti" | "lavoro">;
  readonly annulla: () => void;
}

/** Nothing where nothing was done. */
export function AttoFatto({ stato: { fatti, lavoro }, annulla }: ProprietaAtto) {
  const stili = useStyles();
  const testi = useTesti();
  const atti = ATTI[testi.lingua];
  const annullabile = fatti.at(-1);
  if (!annullabile) return null;
  return (
    <div className={stili.riga}>
      <Caption1 className={stili.testo}>
        <Detto atto={annullabile} />
        {fatti.length > 1 && <> {atti.altrePrima(fatti.length - 1)}</>}
      </Caption1>
      <Button
        size="small"
        className={stili.bottone}
        aria-label={`${testi.annullaDecisione}: ${inParole(annullabile, testi, atti)}`}
        aria-keyshortcuts="Z"
        {...inAttesa(isFermo(lavoro))}
        onClick={annulla}
      >
        {testi.annullaDecisione}
        <Tasto tasto="Z" chiaro />
      </Button>
    </div>
  );
}

function inParole(a: Annullabile, testi: Testi, atti: TestiAtti): string {
  const [cella] = a.tipo === "scritto" && a.celle.length === 1 ? a.celle : [];
  return cella ? testi.cella(cella.dove.foglio, indirizzo(cella.dove)) : atti.fatto(a);
}

function Detto({ atto }: { readonly atto: Annullabile }) {
  const testi = useTesti();
  const atti = ATTI[testi.lingua];
  const sola = atto.tipo === "scritto" && atto.celle.length === 1 ? atto.celle[0] : undefined;
  if (!sola) return <>{inParole(atto, testi, atti)}</>;
  const { prima, dopo, formula } = sola;
  const detto = (v: typeof prima, f: string | null): string =>
    f !== null ? testi.formula(f) : typeof v === "number" ? testi.cifra(v) : String(v);
  return (
    <>
      {inParole(atto, testi, atti)}:{" "}
      <PrimaEDopo prima={detto(prima, formula?.prima ?? null)} dopo={detto(dopo, formula?.dopo ?? null)} />
    </>
  );
}
