// Decides whether every question of the health screen that must be answered was answered.
import type { ScreenAnswers } from './health-screen.ts';
import { SCREEN_QUESTIONS } from './screen-questions.ts';

/** Ids of the questions that still need an answer. */
export const unansweredQuestions = (answers: ScreenAnswers): readonly string[] =>
  SCREEN_QUESTIONS.filter((question) => !question.optional && (answers[question.id] ?? []).length === 0).map(
    (question) => question.id,
  );
