"""How fast the program is, each figure beside a floor measured in the same run.

A figure alone says more of the machine than of the program; the ratio to the floor travels. `python -m
benchmarks` runs all of them, `--only NAME` one.
"""
