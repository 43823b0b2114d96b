/** One column of a table: what it is read as, the choice to correct it, its first values, and why. */
import { Body1, Caption1, Checkbox, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Correzione } from "../../app/correzione";
import type { ColonnaTrovata, TabellaTrovata } from "../../app/riconosci";
import { italiano, useTesti } from "./contesto-testi";

const useStyles = makeStyles({
  colonna: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  secondo: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta {
  readonly tabella: TabellaTrovata;
  readonly colonna: ColonnaTrovata;
  readonly correggi: (correzione: Correzione) => void;
}

const NON_USARE = "";

export function ColonnaTabella({ tabella: { struttura, opzioni }, colonna, correggi }: Proprieta) {
  const stili = useStyles();
  const testi = useTesti();
  const { intestazione, ordinale, campi, perche, indicata, invertita, anteprima } = colonna;
  const [campo, ...altri] = campi;
  const say = (scelto: Extract<Correzione, { tipo: "colonna" }>["campo"], segno: boolean): void => {
    correggi({ tipo: "colonna", struttura, intestazione, ordinale, campo: scelto, invertita: segno });
  };
  return (
    <li className={stili.colonna}>
      <Body1>
        <strong>{colonna.colonna}</strong> · {intestazione}
      </Body1>
      {colonna.correggibile ? (
        <Select
          size="small"
          aria-label={testi.usaCome(colonna.colonna, intestazione)}
          value={campo ?? NON_USARE}
          onChange={(_, { value }) => {
            say(opzioni.find((c) => c === value) ?? "ignora", false);
          }}
        >
          <option value={NON_USARE}>{testi.nonUsare}</option>
          {opzioni.map((c) => (
            <option key={c} value={c}>
              {testi.campo(c)}
            </option>
          ))}
        </Select>
      ) : (
        <Body1>{campi.map(testi.campo).join(", ")}</Body1>
      )}
      {campo !== undefined && colonna.importi && colonna.correggibile && (
        <Checkbox
          label={testi.segnoInvertito}
          checked={invertita}
          onChange={(_, { checked }) => {
            say(campo, checked === true);
          }}
        />
      )}
      <Caption1 className={stili.secondo}>
        {[
          ...(indicata ? [testi.corretta] : []),
          ...(altri.length > 0 ? [testi.ancheCome(altri.map(testi.campo))] : []),
          ...(anteprima.length > 0 ? [testi.esempi(anteprima)] : []),
        ].join("; ")}
      </Caption1>
      {perche !== "" && (
        <Caption1 className={stili.secondo} {...italiano(testi)}>
          {perche}
        </Caption1>
      )}
    </li>
  );
}
