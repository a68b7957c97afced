package plumbline.host.accuracy;

/** Root of the mean of squares, over what is a number. */
final class RootMeanSquare {

    private double sum;
    private long count;

    void add(double value) {
        if (!Double.isNaN(value)) {
            sum += value * value;
            count++;
        }
    }

    long count() {
        return count;
    }

    double value() {
        return count == 0 ? Double.NaN : Math.sqrt(sum / count);
    }
}
