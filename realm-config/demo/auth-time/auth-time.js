// SPDX-License-Identifier: EUPL-1.2
// A direct grant is a sign-in with user name and password, so the person was authenticated just now.
exports = java.lang.Long.valueOf(Math.floor(Date.now() / 1000));
