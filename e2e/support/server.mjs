// Starts the demo on a free port and waits for the address that it prints.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const BINARY = process.env.PLENARY ?? fileURLToPath(new URL("../../target/debug/plenary", import.meta.url));

/** A running demo: `url`, and `stop()`. */
export async function startDemo() {
  if (!existsSync(BINARY)) throw new Error(`there is no ${BINARY}; build it with \`cargo build -p plenary\`, or name it in PLENARY`);
  const child = spawn(BINARY, ["demo", "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const url = await new Promise((resolve, reject) => {
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(printed);
      if (found && printed.includes("\n")) resolve(found[0]);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`plenary ended with ${code}: ${said}`)));
  });
  return {
    url,
    /** What it said of faults so far. */
    faults: () => said,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once("exit", resolve);
        child.kill("SIGTERM");
        // A connection that a browser left open may hold the orderly end up.
        setTimeout(() => child.kill("SIGKILL"), 3000).unref();
      }),
  };
}
