package fr.ensemblier.platforms;

/// What a platform may engage: three core missions, six optional ones (R-T1, evaluation report 7.1.1).
public enum Mission {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I
}
