/** Issued papers on the page of a case, beside a step and in the interface, with what stands on them. */
package org.xiangbang.evidence.issued.web;
