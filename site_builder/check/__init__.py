"""Check: pure judgement of hand-ins, one booth at a time and across them; gives sorted problems.

What one field alone can tell is judged in `load` by the model; here are the rules that need two
fields, two files, or exhibition.yml. Imports: model.
"""
