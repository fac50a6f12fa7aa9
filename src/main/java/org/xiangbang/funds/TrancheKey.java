package org.xiangbang.funds;

import org.xiangbang.cases.CaseFiles;

/** A tranche of a case: the two parts of the business key {@code P-513228-2026-0001.T1}. */
record TrancheKey(String caseNo, int tranche) {

    /** @throws IllegalArgumentException if the key names no tranche */
    static TrancheKey of(String businessKey) {
        var caseNo = CaseFiles.caseNo(businessKey);
        if (!businessKey.matches("[^.]+\\.T\\d{1,4}")) throw new IllegalArgumentException("no tranche: " + businessKey);
        return new TrancheKey(caseNo, Integer.parseInt(businessKey.substring(caseNo.length() + 2)));
    }
}
