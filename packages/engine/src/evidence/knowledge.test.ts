// Decides that cards of food and rest carry their rules and cautions, and that claims are worded no stronger than known.
import { describe, expect, it } from 'vitest';
import { CLAIMS } from './claims.ts';
import { CAUTION, DAY_AROUND_TRAINING, KNOWLEDGE_CARDS, knowledgeCardsFor } from './recovery-knowledge.ts';
import { isRuleId, RULES } from './rulebook.ts';

describe('recovery and nutrition', () => {
  it('[prot] [prot.meal] [carb] [caff] [fluid] gives ranges for a body mass', () => {
    const at70 = Object.fromEntries(KNOWLEDGE_CARDS.map((card) => [card.id, card.forBodyMass?.(70)]));
    expect(at70).toMatchObject({
      protein: '110 to 155 g a day, at least 30 g a meal',
      carbohydrate: '210 to 490 g a day',
      caffeine: '210 to 400 mg',
      fluid: '350 to 500 mL in the 4 hours before training',
    });
  });

  it('[energy] [energy.low] [creat] [caff.sleep] [omega3] [micro] [fluid.strength] [sleep] [sleep.short] [breath.slow] [easy.day] [cold] every rule of food and rest stands on a card, with its number', () => {
    const onCards = new Set(KNOWLEDGE_CARDS.flatMap((card) => card.rules));
    for (const rule of Object.values(RULES))
      if (rule.topic === 'nutrition' || rule.topic === 'recovery-habits') expect(onCards.has(rule.id), rule.id).toBe(true);
    const text = (id: string) => KNOWLEDGE_CARDS.find((card) => card.id === id)?.text ?? '';
    expect(text('energy')).toContain('5 to 15 %');
    expect(text('energy')).toContain('0.5 to 1 %');
    expect(text('creatine')).toContain('3 to 5 g');
    expect(text('caffeine')).toContain('none in the last 8 to 10 hours before bed');
    expect(text('omega-3')).toContain('1 to 3 g');
    expect(text('sleep')).toMatch(/7 to 9 hours.*8 to 10.*6 hours/);
    expect(text('slow-breathing')).toContain('4 to 6 breaths a minute for 5 to 10 minutes');
    expect(text('easy-movement')).toContain('20 to 40');
    expect(text('fluid')).toContain('3 %');
  });

  it('supplements carry a caution, and amounts can be hidden', () => {
    for (const card of KNOWLEDGE_CARDS) if (card.group === 'supplements') expect(card.caution, card.id).not.toBeNull();
    expect(CAUTION).toContain('not medical or dietary advice');
    expect(knowledgeCardsFor(true).every((card) => !card.aboutAmounts)).toBe(true);
    expect(knowledgeCardsFor(false)).toEqual(KNOWLEDGE_CARDS);
    const ids = new Set(KNOWLEDGE_CARDS.map((card) => card.id));
    for (const moment of DAY_AROUND_TRAINING) for (const card of moment.cards) expect(ids.has(card), card).toBe(true);
  });
});

describe('claims', () => {
  it('[cool] are worded no stronger than known, each with its rules', () => {
    expect(CLAIMS).toHaveLength(18);
    for (const claim of CLAIMS) for (const id of claim.rules) expect(isRuleId(id), `${claim.id} ${id}`).toBe(true);
    const all = CLAIMS.map((claim) => claim.wording).join(' ');
    expect(all).not.toMatch(/prevent|reduces? (the )?(risk|injur)|protect|optimi[sz]e|find the cause/i);
    expect(CLAIMS.find((claim) => claim.id === 'cool-down')?.wording).toBe('A calm end to the session.');
  });
});
