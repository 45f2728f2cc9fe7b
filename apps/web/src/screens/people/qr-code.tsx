// Decides how a link is drawn as a QR code: dark squares on light in every theme, for that is what cameras expect, and told in words to whoever hears the page.
import { useEffect, useState } from 'react';

/** Squares of quiet ground around the code, as readers need them. */
const QUIET = 4;

interface Drawn {
  readonly size: number;
  readonly path: string;
}

/** The dark squares of the code as one outline, a unit each. */
async function drawn(text: string): Promise<Drawn> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size, path };
}

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [code, setCode] = useState<Drawn | null>(null);
  useEffect(() => {
    let wanted = true;
    void drawn(text).then(
      (made) => {
        if (wanted) setCode(made);
      },
      // Without the drawing there is still the code in letters.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  if (code === null) return null;
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      data-testid="qr-code"
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <path d={code.path} />
    </svg>
  );
}
