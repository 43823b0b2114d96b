/** One of a few, each in a line: the browser's own radio buttons, which bring their keys with them. */
import { Body1, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useCampoInAttesa } from "./attesa";

const useStyles = makeStyles({
  gruppo: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  voce: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  segno: { accentColor: tokens.colorCompoundBrandBackground, margin: "3px 0 0", flexShrink: 0 },
  titolo: { padding: 0 },
  aiuto: { color: tokens.colorNeutralForeground2 },
});

interface Proprieta<T extends string> {
  readonly etichetta: string;
  readonly aiuto?: string;
  readonly voci: readonly T[];
  readonly nomi: Readonly<Record<T, string>>;
  readonly scelta: T;
  readonly scegli: (voce: T) => void;
  readonly fermo: boolean;
}

export function SceltaUnica<T extends string>(p: Proprieta<T>) {
  const stili = useStyles();
  const { className: attesa, ...fermo } = useCampoInAttesa(p.fermo);
  const nome = useId();
  const aiuto = `${nome}-aiuto`;
  return (
    <fieldset className={stili.gruppo} {...(p.aiuto === undefined ? {} : { "aria-describedby": aiuto })}>
      <legend className={stili.titolo}>
        <Body1>{p.etichetta}</Body1>
      </legend>
      {p.voci.map((v) => (
        <label key={v} className={mergeClasses(stili.voce, attesa)}>
          <input
            type="radio"
            className={stili.segno}
            name={nome}
            checked={v === p.scelta}
            {...fermo}
            onChange={() => {
              if (!p.fermo) p.scegli(v);
            }}
          />
          <Body1>{p.nomi[v]}</Body1>
        </label>
      ))}
      {p.aiuto !== undefined && (
        <Caption1 block id={aiuto} className={stili.aiuto}>
          {p.aiuto}
        </Caption1>
      )}
    </fieldset>
  );
}
