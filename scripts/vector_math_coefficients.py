#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Near-minimax coefficients of include/tapeless/evaluate/vector_*.hpp (needs mpmath).

Each polynomial P approximates `function` on [low, high] so that weight * (P - function) is small: the weight
turns the error into half ulps of the finished result. Coefficients are rounded to double one by one, lowest power
first, and the rest is fitted again, so that the rounding of one is made good by the next.
"""
from mpmath import cos, floor, log, lu_solve, matrix, mp, mpf, nstr, pi

mp.dps = 50


def fit(samples, degree, fixed):
    """Coefficients fixed + free of the weighted least-squares polynomial (50 digits: normal equations are good enough)."""
    free = range(len(fixed), degree + 1)
    system, right = matrix(len(free), len(free)), matrix(len(free), 1)
    for x, value, weight in samples:
        rest = value - sum(c * x**k for k, c in enumerate(fixed))
        powers = [x**k for k in free]
        for i, p in enumerate(powers):
            right[i] += weight * weight * p * rest
            for j, q in enumerate(powers):
                system[i, j] += weight * weight * p * q
    return list(fixed) + list(lu_solve(system, right))


def show(name, function, weight, low, high, degree, fixed=()):
    points = [(low + high) / 2 + (high - low) / 2 * cos(pi * (2 * k + 1) / 240) for k in range(120)]  # Chebyshev's
    samples = [(x, function(x), weight(x)) for x in points]
    fixed = list(fixed)
    while len(fixed) <= degree:
        fixed.append(mpf(float(fit(samples, degree, fixed)[len(fixed)])))
    worst = max(abs(weight * (sum(c * x**k for k, c in enumerate(fixed)) - value)) for x, value, weight in samples)
    print(name, "worst", nstr(worst * mpf(2) ** 53, 3), "half ulps")
    for k, c in enumerate(fixed):
        print(f"    {k}: {float(c).hex()}")


def series(terms, count=12):
    """A power series, for arguments where the closed formula cancels."""
    return lambda x: sum(terms(k) * x**k for k in range(count))


def factorial(n):
    return mpf(mp.factorial(n))


half_ln2 = log(2) / 2 * mpf("1.0001")
eighth_turn = pi / 4 * mpf("1.0001")
tip = mpf("0.5") / mpf("2.5")  # 1 + f in [0.75, 1.5)

# e^r = 1 + r + r^2 P(r)
show("exp", series(lambda k: 1 / factorial(k + 2), 30), lambda r: r * r, -half_ln2, half_ln2, 9, [mpf(1) / 2])
# log((1 + s) / (1 - s)) = 2 s + s z P(z), z = s^2
show("log", series(lambda k: mpf(2) / (2 * k + 3), 60), lambda z: z, mpf(0), tip**2, 7)
# the same where 0 <= s <= 1/3: log(1 + x) for 0 <= x <= 1
show("log1p", series(lambda k: mpf(2) / (2 * k + 3), 90), lambda z: z, mpf(0), mpf(1) / 9, 9)
# sin r = r + r z P(z), cos r = 1 - z / 2 + z^2 P(z), z = r^2
show("sin", series(lambda k: (-1) ** (k + 1) / factorial(2 * k + 3), 20), lambda z: z, mpf(0), eighth_turn**2, 5)
show("cos", series(lambda k: (-1) ** k / factorial(2 * k + 4), 20), lambda z: z * z, mpf(0), eighth_turn**2, 5)

rest = pi / 2
for bits in (33, 33, 53):
    unit = mpf(2) ** (floor(log(rest, 2)) - bits + 1)
    part = floor(rest / unit) * unit
    print("pi/2 part", float(part).hex())
    rest -= part
ln2_high = floor(log(2) * 2**32) / mpf(2) ** 32
print("ln 2 high", float(ln2_high).hex(), "low", float(log(2) - ln2_high).hex())
