-- A kill holds its story back in later runs, too. Few items are kills: the index is small however many there are.
CREATE INDEX "ImportItem_wireId_kill_idx" ON "ImportItem" ("wireId") WHERE "wireAction" = 'kill';
