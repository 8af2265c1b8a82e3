/**
 * Cases as GA4GH phenopackets, version 2, in the JSON of Protocol Buffers. Findings with a code of HPO become phenotypic
 * features (excluded where the case denies them), diseases with a code of Mondo, else DOID or ICD-10, become diseases,
 * values measurements, drugs and procedures medical actions. Phenopackets know no "possible", so what is only suspected,
 * planned or conditional is left out, as is what relatives have. Protocol Buffers' types stay in here.
 */
@NullMarked
package org.caseloom.kg.export.phenopacket;

import org.jspecify.annotations.NullMarked;
