package it.opencatalogo.config;

/** How much of the heap a cache may fill, so that whoever gives the process more heap gets larger caches: an eighth is 16 MB of the 128 MB of {@code ./run}. */
public final class HeapShare {
    private HeapShare() {
    }

    /** An eighth of the largest heap, in bytes. */
    public static long eighth() {
        return Runtime.getRuntime().maxMemory() / 8;
    }
}
