// Decides what the phone keeps for use without a network.
export {};
