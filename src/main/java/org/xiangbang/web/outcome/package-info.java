/**
 * What is known of whether a request saved something. A database that is lost while it is asked to save may have saved or not, so
 * nobody may be told that nothing was saved. The package has no process model; see ADR 0261. Entry point: {@link
 * org.xiangbang.web.outcome.CommitOutcome}.
 */
package org.xiangbang.web.outcome;
