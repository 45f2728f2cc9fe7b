// Decides how a kept workshop is read and changed: the evening on a time line, its stations as cards, paper and clock.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  changeWorkshop,
  designWorkshop,
  isRuleId,
  stationOfGroup,
  swapsAt,
  type Workshop,
  type WorkshopChange,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue, written } from '../../app/catalogue/catalogue.ts';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { ROUTES, workshopRunPath } from '../../app/routes.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useLanguage, useWords, useWriter } from '../../app/words/words.tsx';
import { printPaper } from '../../platform/paper.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Aside, Pick } from '../../ui/parts.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';
import { dropClock, keeping, keptWorkshops, readClock } from './kept.ts';
import { type Spoken, spokenWorkshop } from './spoken.ts';
import { StationCard } from './station-card.tsx';
import { WorkshopForm } from './workshop-form.tsx';
import { Parts, type PieceProps, StationsLead } from './workshop-parts.tsx';
import { workshopPaper } from './workshop-paper.ts';

export function WorkshopScreen({ id }: { readonly id: string }) {
  const { workshop: words } = useWords();
  const { ledger } = useBookState();
  const kept = keptWorkshops(ledger).find((one) => one.id === id);
  if (kept?.workshop) return <Whole id={id} name={kept.name} workshop={kept.workshop} />;
  return (
    <div className="stack">
      <PageHead
        top={<BackLink to={ROUTES.workshops} />}
        title={kept?.name ?? words.title}
        lead={kept === undefined ? words.gone : words.broken}
      />
    </div>
  );
}

function Whole({ id, name, workshop }: { readonly id: string; readonly name: string; readonly workshop: Workshop }) {
  const all = useWords();
  const { workshop: words } = all;
  const write = useWriter();
  const language = useLanguage();
  const told = useKnowledgeText();
  const book = useBook();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const [fault, setFault] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const said = spokenWorkshop(all, catalogue, write);
  const { wish, stations } = workshop;
  const under = readClock(id);
  const change = (asked: WorkshopChange): void => {
    const made = changeWorkshop(workshop, asked, written(catalogue));
    setFault(made.ok ? null : asked.change === 'minutes' ? words.cannotChange : words.cannotSwap);
    if (made.ok) void book.record([keeping(id, name, made.value)]);
  };
  const given = said.concessions(workshop);
  return (
    <div className="stack-wide">
      <PageHead
        top={<BackLink to={ROUTES.workshops} />}
        title={name}
        lead={words.summary(said.count(wish.people), said.count(wish.minutes), said.count(stations.length))}
      />
      <div className="row">
        <Link href={workshopRunPath(id)} className="button" data-look="primary">
          {under.sinceMs !== null || under.atSeconds > 0 ? words.goOn : words.run}
        </Link>
        <Button onClick={() => printPaper(workshopPaper({ name, workshop, words: all, said, told, language }))}>
          {words.print}
        </Button>
      </div>
      {wish.cares.length === 0 ? null : (
        <p>
          {words.minds}: {said.minds(workshop)}
        </p>
      )}
      {given.length === 0 ? null : (
        <Aside tone="info">
          <h2>{words.concessionsTitle}</h2>
          <ul className="stack-tight bullets">
            {given.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Aside>
      )}
      {fault === null ? null : (
        <p role="alert" className="warn">
          {fault}
        </p>
      )}
      <Parts workshop={workshop} said={said} onChange={change} />
      <section className="section">
        <h2>{words.parts.stations}</h2>
        <StationsLead workshop={workshop} said={said} />
        <div className="station-cards">
          {stations.map((station, at) => (
            <StationCard key={station.standard.exercise} station={station} at={at} said={said}>
              <StationChange workshop={workshop} at={at} said={said} onChange={change} />
            </StationCard>
          ))}
        </div>
        <Rotation workshop={workshop} said={said} />
      </section>
      <details>
        <summary>{words.why}</summary>
        <RuleList rules={workshop.rules.filter(isRuleId)} />
      </details>
      <div className="row">
        <Button
          onClick={() => {
            const made = designWorkshop({ ...wish, seed: wish.seed + 1 }, written(catalogue));
            if (made.ok) void book.record([keeping(id, name, made.value)]);
          }}
        >
          {words.shuffle}
        </Button>
      </div>
      <details>
        <summary>{words.askAgain}</summary>
        <WorkshopForm kept={{ id, name, wish }} />
      </details>
      <div className="row">
        {leaving ? (
          <>
            <Button
              look="danger"
              onClick={() => {
                void book.record([keeping(id, name, null)]);
                dropClock(id);
                go(ROUTES.workshops);
              }}
            >
              {words.removeSure}
            </Button>
            <Button onClick={() => setLeaving(false)}>{words.keepIt}</Button>
          </>
        ) : (
          <Button look="quiet" onClick={() => setLeaving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
    </div>
  );
}

function Rotation({ workshop, said }: { readonly workshop: Workshop; readonly said: Spoken }) {
  const { workshop: words } = useWords();
  return (
    <TableTwin
      summary={words.tableTitle}
      head={[words.roundHead, ...workshop.groups.map((_, group) => words.groupShort(said.letter(group)))]}
      rows={workshop.changeSeconds.map((_, round) => [
        said.count(round + 1),
        ...workshop.groups.map((_, group) => words.station(said.count(stationOfGroup(workshop, group, round) + 1))),
      ])}
    />
  );
}

function StationChange({ workshop, at, said, onChange }: PieceProps & { readonly at: number }) {
  const { workshop: words } = useWords();
  const catalogue = useCatalogue();
  const station = workshop.stations[at];
  if (station === undefined) return null;
  const { exercise } = station.standard;
  const name = words.station(said.count(at + 1));
  return (
    <div className="row-between station-change">
      <Pick
        label={words.swap}
        value={exercise}
        options={[exercise, ...swapsAt(workshop, at, written(catalogue))].map((value) => ({
          value,
          label: said.movement(value),
        }))}
        onChange={(value) => onChange({ change: 'swap', station: at, exercise: value })}
      />
      <span className="step-pair">
        <IconButton
          icon="up"
          label={words.earlier(name)}
          disabled={at === 0}
          onClick={() => onChange({ change: 'order', station: at, to: at - 1 })}
        />
        <IconButton
          icon="down"
          label={words.later(name)}
          disabled={at === workshop.stations.length - 1}
          onClick={() => onChange({ change: 'order', station: at, to: at + 1 })}
        />
      </span>
    </div>
  );
}
