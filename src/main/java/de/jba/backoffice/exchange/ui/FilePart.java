// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.file.TableFile;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** The beginning of an import: what it is, and the file. What is cancelled on its way leaves nothing behind. */
class FilePart extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    /** The file and what the browser sends around it. */
    private static final long MAX_REQUEST = TableFile.MAX_BYTES + 64L * 1024;

    private final transient ImportService imports;
    private final ImportDesk desk;
    private final Select<ImportKind> kind = new Select<>();
    private final Upload upload = new Upload();

    FilePart(ImportKind wanted, ImportService imports, ImportDesk desk) {
        this.imports = imports;
        this.desk = desk;
        addClassName("import-file");
        getElement().setAttribute("data-region", "");
        H2 heading = new H2(TEXTS.get("import.file"));
        heading.setId("import-file");
        getElement().setAttribute("aria-labelledby", "import-file");
        kind.setLabel(TEXTS.get("import.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(TEXTS::get);
        kind.setValue(wanted);
        Button choose = new Button(TEXTS.get("import.choose"), Symbol.UP.create());
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(TEXTS.get("import.drop")));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TableFile.MAX_BYTES);
        upload.setI18n(words());
        upload.setUploadHandler(new Bounded((file, bytes) -> read(file.fileName(), bytes)));
        upload.addFileRejectedListener(event -> desk.refuse(
                new BusinessRuleViolation("exchange", "file.tooLarge", "file", TableFile.MAX_BYTES / 1024 / 1024)));
        upload.addStartedListener(event -> desk.settle());
        add(heading, new Paragraph(TEXTS.get("import.hint")), kind, upload);
    }

    private void read(String name, byte[] bytes) {
        try {
            ImportPlan plan = imports.plan(kind.getValue(), name, bytes, null);
            ImportNavigation.open(plan.summary().id());
        } catch (BusinessRuleViolation refusal) {
            upload.clearFileList();
            desk.refuse(refusal);
        }
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(TEXTS.get("upload.tooLarge"))
                .setTooManyFiles(TEXTS.get("upload.tooMany"))
                .setIncorrectFileType(TEXTS.get("upload.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(TEXTS.get("upload.connecting"))
                        .setHeld(TEXTS.get("upload.waiting"))
                        .setProcessing(TEXTS.get("upload.reading"))
                        .setStalled(TEXTS.get("upload.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(TEXTS.get("upload.remaining"))
                        .setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setForbidden(TEXTS.get("upload.failed"))
                        .setServerUnavailable(TEXTS.get("upload.failed"))
                        .setUnexpectedServerError(TEXTS.get("upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRemove(TEXTS.get("upload.cancel"))
                .setRetry(TEXTS.get("upload.retry"))
                .setStart(TEXTS.get("upload.retry")));
        words.setUnits(new UploadI18N.Units().setSize(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB")));
        return words;
    }

    /** Reads no more than a file may have, whatever the browser sends. */
    private static final class Bounded extends InMemoryUploadHandler {
        private static final long serialVersionUID = 1L;

        Bounded(InMemoryUploadCallback callback) {
            super(callback);
        }

        @Override
        public long getRequestSizeMax() {
            return MAX_REQUEST;
        }

        @Override
        public long getFileSizeMax() {
            return TableFile.MAX_BYTES;
        }
    }
}
