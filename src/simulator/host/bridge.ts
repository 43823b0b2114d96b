/** The bridge between office.js and whoever answers it: texts of JSON both ways. */
export interface Bridge {
  sendMessageToHost(testo: string): void;
  /** Set by office.js. */
  onMessageFromHost?: (testo: string) => void;
  /** What is sent from now on belongs to one undo group, or does so no more. */
  groupUndo?: (inside: boolean) => void;
}
