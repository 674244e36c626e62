// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.savedview.ui;

import de.jba.backoffice.savedview.ListUse;
import de.jba.backoffice.savedview.SavedView;
import de.jba.backoffice.savedview.SavedViewService;
import de.jba.backoffice.ui.ListViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the views of the lists in the database. */
@ApplicationScoped
class KeptViews implements ListViews {
    @Inject
    SavedViewService views;

    @Override
    public boolean keeps() {
        return views.keeps();
    }

    @Override
    public List<View> views(String list) {
        return views.views(list).stream().map(KeptViews::view).toList();
    }

    @Override
    public Optional<Left> left(String list) {
        return views.lastUse(list).map(use -> new Left(use.view(), use.columns()));
    }

    @Override
    public void leave(String list, Left left) {
        views.use(list, new ListUse(left.view(), left.columns()));
    }

    @Override
    public View create(String list, Arranged view) {
        return view(views.create(list, view.name(), view.shared(), view.query(), view.columns()));
    }

    @Override
    public View arrange(UUID id, Arranged view) {
        return view(views.arrange(id, view.name(), view.shared(), view.query(), view.columns()));
    }

    @Override
    public void archive(UUID id) {
        views.archive(id);
    }

    @Override
    public void restore(UUID id) {
        views.restore(id);
    }

    private static View view(SavedView view) {
        return new View(view.id(), view.own(), new Arranged(view.name(), view.shared(), view.query(), view.columns()));
    }
}
