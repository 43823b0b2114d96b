/**
 * Around each test file: what a test says on the console without expecting it fails the test, and what it set going comes
 * to its end before the file does; what it saves is a workbook that Excel opens.
 */
import { format } from "node:util";
import { attendi } from "./attendi";
import "./salvate";

const detti: string[] = [];
for (const livello of ["debug", "log", "info", "warn", "error"] as const)
  console[livello] = (...cose: readonly unknown[]): void => {
    detti.push(`console.${livello}: ${format(...cose)}`);
  };

/** A test that expects a message spies on the console itself. */
afterEach(() => {
  const inattesi = detti.splice(0);
  if (inattesi.length > 0) throw new Error(`said on the console, unexpected:\n${inattesi.join("\n")}`);
});

/**
 * office.js lets go of a run's objects with a last request that nobody waits for; answered after the file has ended it
 * would meet the globals of another. A request and its answer take fewer turns than are waited here.
 */
afterAll(() => attendi(() => true));
