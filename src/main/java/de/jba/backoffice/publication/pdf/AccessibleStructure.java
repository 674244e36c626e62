// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What PDF/UA-1 asks of the structure tree and FOP does not write: every note has an id that the document knows
 * (7.9), every link says in its annotation where it leads (7.18.5).
 */
final class AccessibleStructure {
    private static final COSName NOTE = COSName.getPDFName("Note");
    private static final COSName LINK = COSName.getPDFName("Link");
    private static final COSName ID_TREE = COSName.getPDFName("IDTree");

    private final List<COSDictionary> notes = new ArrayList<>();

    private AccessibleStructure() {}

    static void complete(PDDocument document) {
        COSDictionary root =
                document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        AccessibleStructure structure = new AccessibleStructure();
        structure.visit(root.getDictionaryObject(COSName.K));
        structure.nameNotes(root);
    }

    private void visit(COSBase node) {
        if (node instanceof COSArray children) {
            for (int i = 0; i < children.size(); i++) {
                visit(children.getObject(i));
            }
        } else if (node instanceof COSDictionary element) {
            COSName type = element.getCOSName(COSName.S);
            if (NOTE.equals(type)) {
                notes.add(element);
            } else if (LINK.equals(type)) {
                describeLink(element);
            }
            visit(element.getDictionaryObject(COSName.K));
        }
    }

    private static void describeLink(COSDictionary element) {
        COSBase description = element.getDictionaryObject(COSName.ALT);
        COSBase children = element.getDictionaryObject(COSName.K);
        if (description == null || children == null) {
            return;
        }
        COSArray list = children instanceof COSArray array ? array : new COSArray(List.of(children));
        for (int i = 0; i < list.size(); i++) {
            if (list.getObject(i) instanceof COSDictionary child
                    && COSName.OBJR.equals(child.getCOSName(COSName.TYPE))
                    && child.getDictionaryObject(COSName.OBJ) instanceof COSDictionary annotation) {
                annotation.setItem(COSName.CONTENTS, description);
            }
        }
    }

    private void nameNotes(COSDictionary root) {
        if (notes.isEmpty()) {
            return;
        }
        COSArray names = new COSArray();
        int number = 0;
        for (COSDictionary note : notes) {
            COSString id = new COSString(String.format(Locale.ROOT, "note-%05d", ++number));
            note.setItem(COSName.ID, id);
            names.add(id);
            names.add(new COSObject(note, note.getKey()));
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NAMES, names);
        root.setItem(ID_TREE, tree);
    }
}
