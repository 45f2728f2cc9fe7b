// What the client offers: the routes as types, and one way to ask them.
export type { Asked, Client, ClientOptions, Fetch, FetchAnswer, News, Outcome } from './client.ts';
export { openClient } from './client.ts';
export type { RouteName, Routes } from './generated/routes.ts';
