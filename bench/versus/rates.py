"""Recall at a fixed rate of false alarms. An alarm is a score above the threshold, so ties never help."""
import math


def threshold(ham, rate):
    """The smallest ham score that at most `rate` of the ham exceed."""
    if not ham:
        raise ValueError("no ham")
    ordered = sorted(ham, reverse=True)
    return ordered[math.floor(rate * len(ordered) + 1e-9)]


def wilson(hits, total, z=1.959964):
    """The 95 % interval of a share (Wilson 1927)."""
    if total == 0:
        return 0.0, 1.0
    share, square = hits / total, z * z / total
    middle = (share + square / 2) / (1 + square)
    half = z * math.sqrt(share * (1 - share) / total + square / (4 * total)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def recall(phish, limit):
    hits = sum(score > limit for score in phish)
    low, high = wilson(hits, len(phish))
    return {"hits": hits, "of": len(phish), "low": low, "high": high}


def check():
    ham = list(range(1000))
    assert threshold(ham, 0.001) == 998 and sum(s > 998 for s in ham) == 1
    assert threshold(ham, 0.01) == 989
    assert threshold([1, 2, 3], 0.001) == 3  # too few: no false alarm is allowed
    assert threshold([5] * 50 + [0] * 50, 0.01) == 5  # ties: all or none of them would be alarms
    assert recall([5, 5, 6], 5)["hits"] == 1
    low, high = wilson(5, 10)
    assert abs(low - 0.2366) < 1e-4 and abs(high - 0.7634) < 1e-4
    assert wilson(0, 10)[0] < 1e-9 and wilson(10, 10)[1] > 1 - 1e-9 and wilson(0, 0) == (0, 1)
    print("rates: ok")


if __name__ == "__main__":
    check()
