// Decides how the pulse is shown during a session, and where a strap is connected: only when asked, and nothing of it is kept.
import { useEffect } from 'react';
import { PULSE, usePulse } from '../../app/training/pulse.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';

/** Beside the place in the session; nothing while no strap is connected. Lets the strap go with the page. */
export function HeartRateLine() {
  const { player } = useWords();
  const { state, reading } = usePulse();
  useEffect(() => () => PULSE.letGo(), []);
  if (state === 'off') return null;
  const shown =
    state === 'live' && reading !== null
      ? reading.contact === false
        ? player.pulse.noContact
        : player.pulse.beats(reading.beats)
      : player.pulse.states[state === 'searching' ? 'searching' : 'connecting'];
  return <span className="number">{shown}</span>;
}

/** Absent where the browser cannot reach a strap. */
export function HeartRateSwitch() {
  const { player } = useWords();
  const { state } = usePulse();
  if (!PULSE.offered()) return null;
  return (
    <div className="stack">
      <div className="row">
        {state === 'off' ? (
          <Button onClick={() => void PULSE.connect()}>{player.pulse.connect}</Button>
        ) : (
          <Button onClick={() => PULSE.letGo()}>{player.pulse.letGo}</Button>
        )}
      </div>
      <p className="small quiet">{player.pulse.kept}</p>
    </div>
  );
}
