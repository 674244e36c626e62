// SPDX-License-Identifier: EUPL-1.2
/**
 * What holds for the whole house: the rules of its architecture, and the documents that must say what the code says.
 * The tests of a capability lie in the package of that capability.
 */
@NullMarked
package de.jba.backoffice;

import org.jspecify.annotations.NullMarked;
