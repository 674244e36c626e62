// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenRefusals;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens when something is entered into the sheet: it is saved and can be undone, or it stays in its cell with the
 * reason why not. Of pasted lines each is taken for itself.
 */
class SheetDesk implements CellKeeper {
    private static final Texts TEXTS = Texts.of("planning");
    private static final int MOST_LINES = 1_000;
    private static final int TRIES = 3;

    private final CellSaver saver;
    private final Confirming confirming;
    private final ScreenRefusals log;
    private final PlacesGrid grid;
    private final Map<Refusal.Cell, Refusal> refused;
    private final RefusalBox box;
    private final Undoing undoing;
    private final Around around;
    private SheetCells cells;

    /** What is done after something was saved. */
    interface Around {
        /** A value changed in its place: sums and counts are read again. */
        void changed();

        /** A line stands elsewhere now: all of them are. */
        void moved();
    }

    SheetDesk(
            CellSaver saver,
            Confirming confirming,
            ScreenRefusals log,
            PlacesGrid grid,
            RefusalBox box,
            Undoing undoing,
            SheetCells cells,
            Around around) {
        this.saver = saver;
        this.confirming = confirming;
        this.log = log;
        this.grid = grid;
        this.refused = grid.columns.refused();
        this.box = box;
        this.undoing = undoing;
        this.cells = cells;
        this.around = around;
        box.onTaken(this::take);
        box.onDiscarded(refusal -> giveUp(refusal.cell()));
        box.onLeft(refusal -> grid.focus(refusal.cell()));
    }

    /** Other days are shown: what was refused for these goes. */
    void judgeBy(SheetCells others) {
        if (!cells.asOf().equals(others.asOf())) {
            refused.clear();
            box.hide();
            undoing.forget();
        }
        cells = others;
    }

    @Override
    public void enter(Refusal.Cell cell, String typed, String original) {
        Optional<PlacesLine> line = grid.shown(cell.instrument());
        if (line.isPresent()) {
            enter(line.get(), cell, typed, original);
        }
    }

    private void enter(PlacesLine line, Refusal.Cell cell, String typed, String original) {
        String now = cells.text(line, cell.column());
        if (typed.strip().equals(now)) {
            accepted(cell);
            grid.redraw(cell.instrument());
        } else if (!now.equals(original)) {
            ask(line, cell, original, typed, now);
        } else {
            save(line, cell, typed).ifPresent(step -> {
                undoing.done(step.words(), () -> undo(List.of(step)));
                refresh(Set.of(cell.instrument()));
            });
        }
    }

    @Override
    public void paste(SheetColumn column, int index, String text) {
        List<String> texts = text.lines().toList();
        if (texts.size() > MOST_LINES || text.contains("\t")) {
            Notices.failure(TEXTS.get(text.contains("\t") ? "paste.oneColumn" : "paste.tooMany", MOST_LINES));
            return;
        }
        List<PlacesLine> lines = grid.linesFrom(index, texts.size());
        List<Step> steps = new ArrayList<>();
        Set<InstrumentId> touched = new LinkedHashSet<>();
        int wrong = 0;
        for (int i = 0; i < lines.size(); i++) {
            PlacesLine line = lines.get(i);
            String typed = texts.get(i).strip();
            if (typed.isEmpty() || typed.equals(cells.text(line, column))) {
                continue;
            }
            touched.add(line.id());
            Optional<Step> step = save(line, new Refusal.Cell(line.id(), column), typed);
            step.ifPresent(steps::add);
            wrong += step.isPresent() ? 0 : 1;
        }
        String words = TEXTS.get("paste.done", steps.size(), wrong, Math.max(0, texts.size() - lines.size()));
        if (steps.isEmpty()) {
            undoing.say(words);
        } else {
            undoing.done(words, () -> undo(steps));
        }
        refresh(touched);
    }

    @Override
    public void confirm(InstrumentId instrument) {
        grid.shown(instrument).ifPresent(line -> confirming.confirm(line, undoing, () -> refresh(Set.of(instrument))));
    }

    @Override
    public void explain(Refusal.Cell cell) {
        Refusal refusal = refused.get(cell);
        if (refusal != null && !box.shown().equals(Optional.of(refusal))) {
            box.show(refusal, grid);
        }
    }

    @Override
    public void giveUp(Refusal.Cell cell) {
        accepted(cell);
        grid.redraw(cell.instrument());
        grid.focus(cell);
    }

    @Override
    public void undo() {
        undoing.undo();
    }

    private record Saved(Optional<CellSaver.Undo> undo) {}

    /** What was saved, and how it is undone. */
    private record Step(Refusal.Cell cell, String saved, String words, Optional<CellSaver.Undo> undo) {}

    /** Saves, and reads the line again; a value that is refused stays in its cell. */
    private Optional<Step> save(PlacesLine line, Refusal.Cell cell, String typed) {
        try {
            Optional<Saved> saved = saveOn(line, cell, typed, TRIES);
            if (saved.isPresent()) {
                accepted(cell);
                grid.reread(Set.of(cell.instrument()));
            }
            return saved.map(done -> step(line, cell, done));
        } catch (RecordNotFound gone) {
            log.note(gone);
            Notices.failure(TEXTS.get("lost", line.name()));
        } catch (RuntimeException refusal) { // whatever it was, what was typed is not lost
            log.note(refusal);
            refuse(Refusals.of(cells, line, cell.column(), typed, refusal));
        }
        return Optional.empty();
    }

    private Step step(PlacesLine before, Refusal.Cell cell, Saved done) {
        String words =
                TEXTS.get("saved", cells.label(before, cell.column()), cells.text(before, cell.column()), text(cell));
        return new Step(cell, text(cell), words, done.undo());
    }

    /** Nothing when the person is asked. Others may have changed other cells of the line: that is no conflict. */
    private Optional<Saved> saveOn(PlacesLine line, Refusal.Cell cell, String typed, int tries) {
        try {
            return Optional.of(new Saved(saver.save(cells, line, cell.column(), typed)));
        } catch (StaleRecord stale) {
            grid.reread(Set.of(line.id()));
            PlacesLine now = grid.shown(line.id()).orElse(line);
            if (tries == 0 || now.version() == line.version()) {
                throw stale;
            }
            String before = cells.text(line, cell.column());
            String theirs = cells.text(now, cell.column());
            if (before.equals(theirs)) {
                return saveOn(now, cell, typed, tries - 1);
            }
            ask(now, cell, before, typed, theirs);
            return Optional.empty();
        }
    }

    private void ask(PlacesLine line, Refusal.Cell cell, String before, String mine, String theirs) {
        CellConflict.ask(cells.label(line, cell.column()), before, mine, theirs, () -> enter(cell, mine, theirs));
        grid.redraw(cell.instrument());
    }

    private void take(Refusal.WayOut wayOut) {
        Optional<Refusal> refusal = box.shown();
        PlacesLine line = grid.shown(wayOut.cell().instrument()).orElseThrow();
        enter(line, wayOut.cell(), wayOut.text(), cells.text(line, wayOut.cell().column()));
        if (wayOut.again() && refusal.isPresent() && !refused.containsKey(wayOut.cell())) {
            Refusal.Cell cell = refusal.get().cell();
            grid.shown(cell.instrument())
                    .ifPresent(now -> enter(now, cell, refusal.get().typed(), cells.text(now, cell.column())));
        }
        grid.focus(refusal.map(Refusal::cell).orElse(wayOut.cell()));
    }

    private void refuse(Refusal refusal) {
        refused.put(refusal.cell(), refusal);
        grid.redraw(refusal.cell().instrument());
        box.show(refusal, grid);
    }

    private void accepted(Refusal.Cell cell) {
        refused.remove(cell);
        if (box.shown().filter(shown -> shown.cell().equals(cell)).isPresent()) {
            box.hide();
        }
    }

    private void undo(List<Step> steps) {
        Set<InstrumentId> touched = new LinkedHashSet<>();
        int left = 0;
        for (Step step : steps) {
            touched.add(step.cell().instrument());
            grid.reread(Set.of(step.cell().instrument()));
            Optional<PlacesLine> line = grid.shown(step.cell().instrument());
            boolean same = line.isPresent() && text(step.cell()).equals(step.saved());
            try {
                if (same && step.undo().isPresent()) {
                    step.undo().get().on(new Version(line.orElseThrow().version()));
                } else {
                    left++;
                }
            } catch (RuntimeException refusal) { // counted and said below
                log.note(refusal);
                left++;
            }
        }
        if (left > 0) {
            Notices.failure(TEXTS.get("undo.left", left));
        }
        refresh(touched);
    }

    private String text(Refusal.Cell cell) {
        return grid.shown(cell.instrument())
                .map(line -> cells.text(line, cell.column()))
                .orElse("");
    }

    private void refresh(Set<InstrumentId> touched) {
        if (grid.reread(touched)) {
            around.changed();
        } else {
            around.moved();
        }
    }
}
