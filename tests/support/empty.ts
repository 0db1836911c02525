// Stands in for `server-only` in tests, where no client bundle exists that it could guard.
export {};
