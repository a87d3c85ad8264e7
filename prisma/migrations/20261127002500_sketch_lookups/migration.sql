-- What comes into a GIN index waits in a list of up to 4 MB, which every look-up reads from end to end. Runs look up as
-- often as they write, so a story that was read cost more to look up the more had come in before it. Twelve numbers a
-- story are written at once instead.
ALTER INDEX "Import_sketch_idx" SET (fastupdate = off);
ALTER INDEX "ImportItem_sketch_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"Import_sketch_idx"'), gin_clean_pending_list('"ImportItem_sketch_idx"');
