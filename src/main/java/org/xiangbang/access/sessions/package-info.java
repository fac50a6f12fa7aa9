/**
 * Sessions of people who are signed in: kept in the database, so that any copy of the program knows them, with the page and the interface by
 * which a person sees and ends their own. The package has no process model. Entry points: {@code /me/sessions} and
 * {@code /api/v1/me/sessions}; see ADR 0266.
 */
package org.xiangbang.access.sessions;
