package org.caseloom.nlp.mention;

/** What a word does in a Japanese clinical expression. */
enum PieceKind {
    /** An expression of its own: 結節. */
    HEAD,
    /** Makes an expression of what stands before it: 障害 in 肝障害. */
    BOUND,
    /** Belongs to the head before it: 像 in 肺炎像. */
    SUFFIX,
    /** A place in the body inside of a compound: 肝 in 肝障害. */
    SITE,
    SIDE,
    SEVERITY,
    COURSE,
    NUMBER,
    /** Any other word that narrows a head: 壁在性, 淡紅色. */
    QUALITY,
    /** Where in a site, or a tie to the next word; never the first of an expression: 内, 性. */
    POSITION,
    /** Never part of an expression to its right: 今回, 術後. */
    STOP,
    /** Makes something else of the expression before it: 量 in 出血量. */
    TURN,
    /** Ties the expression before it to the head behind it, which it narrows: 性 in 壊死性腫瘤. */
    LINK,
    /** Only compares with the expression before it: 様 in 乾癬様の皮疹. */
    LIKENESS,
    /** Makes the opposite of all that follows: 無 in 無再発. */
    OPPOSITE,
    /** Cuts off what stands before it, unless that is a place: 上 in 胸写上右胸水, 大 in 米粒大. */
    CUT
}
