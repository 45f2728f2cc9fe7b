// Decides what can be worked out beside the plan: a complex, the levers of a squat, work for a lift that stalls.
import { Link, useLocation, useSearch } from 'wouter';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Chips } from '../../ui/chips.tsx';
import { ComplexTool } from './complex-tool.tsx';
import { SquatTool } from './squat-tool.tsx';
import { StickingTool } from './sticking-tool.tsx';

const KINDS = ['complex', 'squat', 'sticking'] as const;

export function ToolsScreen() {
  const { tools: words, workshop } = useWords();
  const asked = new URLSearchParams(useSearch()).get('kind');
  const [, go] = useLocation();
  const kind = KINDS.find((one) => one === asked) ?? 'complex';
  return (
    <div className="stack">
      <PageHead top={<BackLink to={ROUTES.library} />} title={words.title} lead={words.lead} />
      <Chips
        title={words.which}
        titleHidden
        value={kind}
        options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(chosen) => go(`${ROUTES.tools}?kind=${chosen}`, { replace: true })}
      />
      <Link href={ROUTES.workshops} className="link">
        {workshop.link}
      </Link>
      {kind === 'complex' ? <ComplexTool /> : kind === 'squat' ? <SquatTool /> : <StickingTool />}
    </div>
  );
}
