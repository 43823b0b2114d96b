/** The addends of a total that does not add up, the difference, and the formula offered in its place. */
import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Somma } from "../../../app/vista/somma";
import { indirizzo, lettera } from "../../../base/posizione";
import { italiano, useTesti } from "../parti/contesto-testi";

const useStyles = makeStyles({
  tabella: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
  },
  riga: { display: "contents" },
  cella: { color: tokens.colorNeutralForeground2 },
  parole: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  numero: { textAlign: "right" },
  forte: { fontWeight: tokens.fontWeightSemibold },
  filo: { borderTop: `1px solid ${tokens.colorNeutralForeground2}` },
  manca: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  scorre: { maxHeight: "156px", overflowY: "auto" },
});

const MOSTRATI = 40;

export function SommaMostrata({ somma }: { readonly somma: Somma }) {
  const stili = useStyles();
  const testi = useTesti();
  const t = testi.coda;
  const { addendi, zona } = somma;
  const tre = (da: string, parole: string, importo: string, stile?: string, lang = {}) => (
    <div className={stili.riga} role="row" key={`${da}${parole}`}>
      <span role="cell" className={mergeClasses(stili.cella, stile)}>
        {da}
      </span>
      <span role="cell" className={mergeClasses(stili.parole, stile)} {...lang}>
        {parole}
      </span>
      <span role="cell" className={mergeClasses(stili.numero, stile)}>
        {importo}
      </span>
    </div>
  );
  const troppo = somma.manca.startsWith("-");
  return (
    <>
      <div
        className={mergeClasses(stili.tabella, addendi.length > 5 && stili.scorre)}
        role="table"
        aria-label={t.mostraSomma}
        {...(addendi.length > 5 ? { tabIndex: 0 } : {})}
      >
        {addendi
          .slice(0, MOSTRATI)
          .map((a) =>
            tre(
              indirizzo(a.dove),
              a.descrizione,
              a.importo === null ? "–" : testi.euro(a.importo),
              undefined,
              italiano(testi),
            ),
          )}
        {addendi.length > MOSTRATI && tre("", testi.altri(addendi.length - MOSTRATI), "")}
      </div>
      <div className={stili.tabella} role="table" aria-label={t.totaleScritto}>
        {tre(
          "",
          t.sommaRighe(addendi.length),
          testi.euro(somma.somma),
          mergeClasses(stili.forte, stili.filo),
        )}
        {tre("", t.totaleScritto, testi.euro(somma.scritto))}
        {tre("", troppo ? t.inPiu : t.manca, testi.euro(somma.manca.replace("-", "")), stili.manca)}
      </div>
      <Caption1 className={stili.cella}>
        {testi.cella(zona.foglio, `${indirizzo(zona)}:${lettera(zona.ultimaColonna)}${zona.ultimaRiga}`)}:{" "}
        {t.righeScelte}
      </Caption1>
    </>
  );
}
