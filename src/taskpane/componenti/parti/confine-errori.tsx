/** Where a bug of ours stops: said once, in words, with a way out. Details go to the console only. */
import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { useTesti } from "./contesto-testi";

interface Proprieta {
  readonly riprova: () => void;
  readonly children: ReactNode;
}

export class ConfineErrori extends Component<Proprieta, { readonly caduto: boolean }> {
  override readonly state = { caduto: false };

  static getDerivedStateFromError(): { caduto: boolean } {
    return { caduto: true };
  }

  override componentDidCatch(errore: unknown, info: ErrorInfo): void {
    console.error("Referto:", errore, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.caduto) return this.props.children;
    return (
      <Caduto
        riprova={() => {
          this.props.riprova();
          this.setState({ caduto: false });
        }}
      />
    );
  }
}

const useStyles = makeStyles({
  titolo: { margin: 0 },
  parole: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  riquadro: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
});

function Caduto({ riprova }: { riprova: () => void }) {
  const stili = useStyles();
  const { rotto } = useTesti();
  return (
    <main className={stili.riquadro}>
      <div className={stili.parole} role="alert">
        <Subtitle2 as="h1" className={stili.titolo}>
          {rotto.titolo}
        </Subtitle2>
        <Body1>{rotto.testo}</Body1>
      </div>
      <Button appearance="primary" onClick={riprova}>
        {rotto.riprova}
      </Button>
    </main>
  );
}
