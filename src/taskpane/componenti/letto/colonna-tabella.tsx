/** One column of a table: what it is read as, the choice to correct it, its first values, and why. */
import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { Correzione } from "../../../app/decisioni/correzione";
import type { ColonnaTrovata, TabellaTrovata } from "../../../app/vista/riconosci";
import { Spunta, Tendina } from "../parti/campi-in-attesa";
import { italiano, useTesti } from "../parti/contesto-testi";

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
  readonly occupato: boolean;
  readonly correggi: (correzione: Correzione) => void;
}

const NON_USARE = "";

export function ColonnaTabella({ tabella: { struttura, opzioni }, colonna, occupato, correggi }: Proprieta) {
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
        <Tendina
          occupato={occupato}
          etichetta={testi.usaCome(colonna.colonna, intestazione)}
          valore={campo ?? NON_USARE}
          scegli={(valore) => {
            say(opzioni.find((c) => c === valore) ?? "ignora", false);
          }}
        >
          <option value={NON_USARE}>{testi.nonUsare}</option>
          {opzioni.map((c) => (
            <option key={c} value={c}>
              {testi.campo(c)}
            </option>
          ))}
        </Tendina>
      ) : (
        <Body1>{campi.map(testi.campo).join(", ")}</Body1>
      )}
      {campo !== undefined && colonna.importi && colonna.correggibile && (
        <Spunta
          occupato={occupato}
          etichetta={testi.segnoInvertito}
          acceso={invertita}
          cambia={(segno) => {
            say(campo, segno);
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
