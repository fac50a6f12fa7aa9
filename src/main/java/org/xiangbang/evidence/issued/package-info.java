/**
 * Issued papers (文书): a sheet that officials sign, laid out as PDF/A from what a case holds by a template beside its model, stored with
 * the case and never changed.
 */
package org.xiangbang.evidence.issued;
