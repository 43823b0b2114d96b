/** Lines of text under what they are; nothing where there are none. */
import { Body1, Body1Strong, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  elenco: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Proprieta {
  readonly titolo: string;
  readonly righe: readonly string[];
  /** The lines come from the domain, which speaks Italian. */
  readonly lang?: "it";
}

export function ElencoDetto({ titolo, righe, lang }: Proprieta) {
  const stili = useStyles();
  if (righe.length === 0) return null;
  return (
    <div>
      <Body1Strong block>{titolo}</Body1Strong>
      <ul className={stili.elenco} {...(lang ? { lang } : {})}>
        {righe.map((r, i) => (
          <li key={i}>
            <Body1>{r}</Body1>
          </li>
        ))}
      </ul>
    </div>
  );
}
